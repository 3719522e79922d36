alter type mood rename to mood_old;
alter domain feeling rename to feeling_old;
alter type pair rename to pair_old;
create type mood as enum ('sad', 'glad');
create domain feeling as mood;
create type pair as (a feeling, b feeling, c text);

alter table t
    alter column a type feeling using a::text::feeling,
    alter column p type pair using case when p is distinct from null then row((p).a::text, (p).b::text, null)::pair end;

drop type pair_old;
drop domain feeling_old;
drop type mood_old;
