create table t (a serial primary key, b int not null check (b > 0), c text);
create index t_b on t (b) where b > 5;
create table u (b int references t (a));
