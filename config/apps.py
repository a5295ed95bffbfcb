"""The project as an app, and the admin with our own site."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class SiteConfig(AdminConfig):
    default_site = "config.site.Site"


class ProjectConfig(AppConfig):
    """What concerns all three apps at once: the law book, the diagrams, the start page."""

    name = "config"
