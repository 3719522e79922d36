alter table users alter column email set default 'nobody';
