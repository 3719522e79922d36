alter table t drop constraint c,
    add constraint c check (a > 0) not valid;
