drop function noted(reaction);
alter type mood add value 'bored' before 'glad';

create function noted(r reaction)
 returns text
 language sql
 immutable
return (r).note;
