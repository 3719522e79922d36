create table t (a varchar(9) default 'ok');
