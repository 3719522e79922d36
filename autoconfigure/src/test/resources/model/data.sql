insert into queried values (1);
