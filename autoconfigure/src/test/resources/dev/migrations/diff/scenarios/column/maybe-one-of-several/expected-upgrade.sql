-- t.b or t.c may be t.a under another name: --rename t.a=b or --rename t.a=c keeps what is in it
-- t.b or t.c may be t.z under another name: --rename t.z=b or --rename t.z=c keeps what is in it
alter table t add column b text;
alter table t add column c text;
alter table t add column d integer;
alter table t drop column a;
alter table t drop column z;
