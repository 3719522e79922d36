comment on sequence s is 'For t';
