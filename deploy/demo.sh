#!/bin/sh
# The demo: tables, the office and its people, the main job on real and fictitious matters, then the site.
set -eu
run=".venv/bin/python manage.py"
data=${DATA_DIR:-var}
echo "1/4 tables in ${DATABASE_URL:-$data/db.sqlite3}"
$run migrate -v 0
echo "2/4 offices, posts, calendar, office rules, registers, demo people"
$run load_demo
echo "3/4 the main job: every matter from the door to a signed letter"
$run main_job --input fixtures/matters.csv --out "$data/main_job"
$run verify_all
if [ "${1:-1}" = 0 ]; then echo "4/4 ready; 'make serve' serves the site"; exit 0; fi
echo "4/4 the site: http://127.0.0.1:${2:-8000}/"
$run load_demo --accounts
$run collectstatic --noinput -v 0
$run work & worker=$!
trap 'kill $worker 2>/dev/null' EXIT INT TERM
PORT="${2:-8000}" .venv/bin/gunicorn -c deploy/gunicorn.py config.wsgi
