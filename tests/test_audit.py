"""`make audit` is not run with the tests; that it can be is."""

from urllib.request import urlopen

from bench.hosted import site
from tests.site.built import EXAMPLE


def test_the_host_that_the_audit_measures_over_serves_a_site_as_hosts_do(tmp_path):
    with site(EXAMPLE, tmp_path / "output") as served, urlopen(served.at("deals/index.html"), timeout=20) as answer:
        assert answer.status == 200
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert b"Quellin" in answer.read()
