comment on column t.a is 'An a';
