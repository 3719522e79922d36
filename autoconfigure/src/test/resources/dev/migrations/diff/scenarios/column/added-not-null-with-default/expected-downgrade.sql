alter table users drop column active;
