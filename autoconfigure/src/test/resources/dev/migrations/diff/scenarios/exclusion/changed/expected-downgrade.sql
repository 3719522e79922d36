alter table t drop constraint x;
alter table t add constraint x exclude using gist (r with &&);
