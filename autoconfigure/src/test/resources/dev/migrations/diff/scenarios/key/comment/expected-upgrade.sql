comment on constraint u on t is 'One of each';
