comment on index i is 'For lists';
