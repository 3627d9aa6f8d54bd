"""Everything that touches untrusted picture files, run in a child process, without Django."""
