#!/bin/sh
# Run a command on SQLite, or on a private PostgreSQL under var/ that ends with it.
set -eu
database=$1; shift
[ "$database" = postgres ] || { echo "· database: SQLite"; exec "$@"; }

sh "$(dirname "$0")/system-packages.sh" database
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
root=$(pwd)/var/postgres
port=${PGPORT:-54329}
mkdir -p "$root"
# PostgreSQL refuses to be root: an unprivileged user then owns the server's folder under var/.
if [ "$(id -u)" = 0 ]; then
  as() { su postgres -s /bin/sh -c "cd / && $1"; }
  data=$(mktemp -d "$root/data.XXXXXX")
  chown postgres "$data"
  if ! as "test -w $data" 2>/dev/null; then  # a folder above is closed to that user
    rmdir "$data"; data=$(mktemp -d /tmp/tiep-dan-postgres.XXXXXX); chown postgres "$data"
  fi
else
  as() { sh -c "$1"; }
  data=$(mktemp -d "$root/data.XXXXXX")
fi
stop() { as "$bin/pg_ctl -D $data/db -m immediate stop" >/dev/null 2>&1 || true; rm -rf "$data"; }
trap stop EXIT INT TERM
as "$bin/initdb -D $data/db -U tiepdan -A trust --data-checksums -E UTF8 --locale=C.UTF-8" >/dev/null
as "$bin/pg_ctl -D $data/db -w -l $data/log -o '-p $port -k $data -c listen_addresses=127.0.0.1' start" >/dev/null
as "$bin/createdb -h 127.0.0.1 -p $port -U tiepdan tiepdan"
export DATABASE_URL="postgres://tiepdan@127.0.0.1:$port/tiepdan"
echo "· database: PostgreSQL ($("$bin/postgres" --version))"
"$@"
