"""A leader gives a case to a handler."""

def test_ok(case):
    assert case.state == "assigned"
def test_ok2(case):
    assert case.state == "assigned"
def test_ok3(case, refused):
    import time

    from tests.conftest import world
    t=time.perf_counter(); world(); print(time.perf_counter()-t)
