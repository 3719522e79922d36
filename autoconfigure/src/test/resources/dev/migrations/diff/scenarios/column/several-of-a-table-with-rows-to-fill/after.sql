create table t (
    a bigint,
    b bigint,
    c bigint,
    d bigint,
    e text not null,
    f text,
    g text not null,
    h text
);
