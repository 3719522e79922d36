alter table t
    alter column id set generated always,
    alter column id set increment by 1,
    alter column id set cache 1;
