alter table t
    drop column c,
    drop column b,
    drop column a;
