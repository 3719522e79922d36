comment on constraint pos on domain d is null;
