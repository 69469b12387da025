"""The sum of the tests' durations adds up what pytest wrote."""

from bench.durations import durations, report

JUNIT = """<testsuites><testsuite>
<testcase classname="tests.test_a" name="test_x" time="1.5"/>
<testcase classname="tests.test_b" name="test_y[1]" time="2.0"><failure message="no"/></testcase>
<testcase classname="tests.test_a" name="test_z" time="1.25"/>
</testsuite></testsuites>"""


def test_files_and_tests_stand_from_the_slowest(tmp_path):
    file = tmp_path / "junit.xml"
    file.write_text(JUNIT, "utf-8")
    assert report(durations(file)).splitlines() == [
        "     4.8 s     3 in all",
        "     2.8 s     2 tests.test_a",
        "     2.0 s     1 tests.test_b",
        "",
        "     2.0 s tests.test_b::test_y[1]",
        "     1.5 s tests.test_a::test_x",
        "     1.2 s tests.test_a::test_z",
    ]
