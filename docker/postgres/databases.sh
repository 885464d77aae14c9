#!/usr/bin/env bash
# Run once, when the cluster is made: a database and a role of its own for each service, closed to every other one.
set -euo pipefail

for name in orders payments inventory notifications; do
  if [ ! -r "/run/secrets/$name-password" ]; then
    echo "The secret $name-password cannot be read by user $(id -un): let everybody read the file (chmod 644)." \
      "Then remove the half-made cluster: docker compose down --volumes" >&2
    exit 1
  fi
done

for name in orders payments inventory notifications; do
  password=$(<"/run/secrets/$name-password")
  psql --username=postgres --dbname=postgres --quiet --no-psqlrc --set=ON_ERROR_STOP=1 --set=name="$name" --set=password="$password" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
SQL
done

# Roles are shared by the cluster; a service has no business in the superuser's database either.
psql --username=postgres --dbname=postgres --quiet --no-psqlrc --set=ON_ERROR_STOP=1 <<'SQL'
revoke connect, temporary on database postgres from public;
revoke connect, temporary on database template1 from public;
SQL
