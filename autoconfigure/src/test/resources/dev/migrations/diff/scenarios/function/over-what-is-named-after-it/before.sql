create table journal (
    id integer primary key
);
