alter table t
    alter column d type integer,
    alter column c type integer,
    alter column b type integer,
    alter column a type integer,
    drop column h,
    drop column g,
    drop column f,
    drop column e;
