alter table houses drop column floors;
