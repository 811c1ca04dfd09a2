"""The outside world: bytes in, plain values out. Nothing here is believed."""
