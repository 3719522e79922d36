alter table m drop column x;
