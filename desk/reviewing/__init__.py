"""Review: the queues of the desk, what stands before publication, what somebody decides."""
