-- t.b or t.c may be t.a under another name: --rename t.a=b or --rename t.a=c keeps what is in it
-- t.b or t.c may be t.z under another name: --rename t.z=b or --rename t.z=c keeps what is in it
alter table t
    add column b text,
    add column c text,
    add column d integer,
    drop column z,
    drop column a;
