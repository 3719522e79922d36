comment on column t.a is null;
