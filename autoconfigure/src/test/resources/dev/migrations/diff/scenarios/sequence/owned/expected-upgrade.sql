create sequence s;
alter table t alter column a set default nextval('s'::regclass);
alter sequence s owned by t.a;
