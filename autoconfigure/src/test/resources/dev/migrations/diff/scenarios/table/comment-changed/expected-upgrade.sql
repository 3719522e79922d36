comment on table users is 'It''s new';
