create type mood as enum ('so so', 'sad', 'well', 'ok');
