"""How the world looks: one drawing function per kind and setting, all through `Pen`, which knows colours and styles."""
