alter table t
    add column a text,
    add column z text,
    drop column d,
    drop column c,
    drop column b;
