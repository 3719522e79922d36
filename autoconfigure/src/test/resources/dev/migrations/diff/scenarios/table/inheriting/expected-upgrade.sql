create table p (
    a integer not null,
    constraint ck_p_a check (a > 0)
);

create table t (
    b integer
) inherits (p);
