"""Servers that people set up themselves, as Debian has them, started on this machine with the configuration we give."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 20  # seconds until a server must answer

NGINX = """daemon off; pid {work}/pid; error_log {work}/error.log; {user}
events {{}}
http {{
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path {work}/a; proxy_temp_path {work}/b;
  fastcgi_temp_path {work}/c; uwsgi_temp_path {work}/d; scgi_temp_path {work}/e;
  server {{ listen 127.0.0.1:{port}; root {www}; include {config}; }}
}}
"""

APACHE_MODULES = ("mpm_event", "authz_core", "dir", "mime", "headers", "alias")
APACHE = """ServerName localhost
Listen 127.0.0.1:{port}
PidFile {work}/pid
ErrorLog {work}/error.log
TypesConfig /etc/mime.types
DocumentRoot {www}
{user}
<Directory {www}>
  Require all granted
  Options FollowSymLinks
</Directory>
<Directory {site}>
  Include {config}
</Directory>
"""

CADDY = """{{
  admin off
  auto_https off
}}
import {config}
http://127.0.0.1:{port} {{
  root * {www}
  import dossier
}}
"""


def found() -> tuple[str, ...]:
    """The servers that are installed."""
    commands = {"nginx": "nginx", "apache": "apache2", "caddy": "caddy"}
    return tuple(name for name, command in commands.items() if shutil.which(command))


@contextmanager
def running(server: str, config: str, output: Path, base: str, work: Path) -> Iterator[str]:
    """A server with this configuration and a copy of the site below `base`; gives the address of its host."""
    www = work / "www"
    site = www / base.strip("/")
    shutil.copytree(output, site)
    for path in (work, *work.parents[:3]):
        path.chmod(path.stat().st_mode | 0o055)  # servers read as another user
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (work / "config").write_text(config, "utf-8")
    root = os.geteuid() == 0
    user = {"nginx": "user root;", "apache": "User daemon\nGroup daemon"}.get(server, "") if root else ""
    words = {"work": work, "www": www, "site": site, "config": work / "config", "port": port, "user": user}
    main = work / "main"
    if server == "nginx":
        main.write_text(NGINX.format(**words), "utf-8")
        command = ["nginx", "-c", str(main), "-p", str(work)]
    elif server == "apache":
        loads = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in APACHE_MODULES)
        main.write_text(loads + APACHE.format(**words), "utf-8")
        command = ["apache2", "-X", "-f", str(main)]
    else:
        main.write_text(CADDY.format(**words), "utf-8")
        command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(main)]
    log = (work / "log").open("w+")
    with subprocess.Popen(command, stdout=log, stderr=log, env={**os.environ, "HOME": str(work)}) as process:
        try:
            _wait(process, port, work)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(PATIENCE)
            log.close()


def _wait(process: subprocess.Popen[bytes], port: int, work: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as asked:
            if not asked.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.05)
    errors = (work / "error.log").read_text("utf-8") if (work / "error.log").exists() else ""
    raise AssertionError((work / "log").read_text("utf-8") + errors)
