comment on table users is 'old';
