alter domain d rename to d_old;
create domain d as varchar(12);
alter table t alter column a type d using a::text::d;
drop domain d_old;
