"""Keeps a few programs running, restarts what dies, and leaves nothing behind."""

from config.supervisor.foundation import Base, Foundation
from config.supervisor.program import Program
from config.supervisor.supervision import Supervisor

__all__ = ["Base", "Foundation", "Program", "Supervisor"]
