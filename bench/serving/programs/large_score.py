"""Answers as many bytes as asked for, or says how many came."""


def init():
    pass


def run(data):
    return "x" * int(data[1:]) if data.startswith("?") else len(data)
