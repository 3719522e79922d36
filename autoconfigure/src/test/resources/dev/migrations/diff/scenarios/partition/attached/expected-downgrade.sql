alter table m detach partition m26;
