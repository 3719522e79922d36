create table t (z serial primary key, y int not null check (y > 0), c text);
create index t_b on t (y) where y > 5;
create table u (b int references t (z));
