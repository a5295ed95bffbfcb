"""Visits come in from a spreadsheet: one row, one line of the reception book."""

from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _
from import_export import fields

from cases.law.words import Kind
from cases.resources import DayWidget, ServiceResource
from reception import services
from reception.law import Mode
from reception.models import Visit
from reception.services import Arrival


class VisitResource(ServiceResource):
    """`source_ref` is the reference of the line in the book it comes from."""

    source_ref = fields.Field("source_ref", "source_ref")
    kind = fields.Field("kind", "kind")
    received_on = fields.Field("received_on", "received_on", widget=DayWidget())
    summary = fields.Field("summary", "summary")
    mode = fields.Field("mode", "mode")
    head_count = fields.Field("head_count", "head_count")
    full_name = fields.Field(column_name="full_name")
    address = fields.Field(column_name="address")
    id_number = fields.Field(column_name="id_number")
    phone = fields.Field(column_name="phone")

    words: ClassVar = {"kind": Kind, "mode": Mode}
    defaults: ClassVar = {"mode": Mode.REGULAR.value, "head_count": 1}
    needed = ("summary", "received_on")

    class Meta:
        model = Visit
        fields = ("source_ref", "kind", "received_on", "summary", "mode", "head_count",
                  "full_name", "address", "id_number", "phone")  # fmt: skip
        import_id_fields = ["source_ref"]
        clean_model_instances = False
        use_transactions = True

    def get_instance(self, instance_loader: Any, row: dict[str, Any]) -> Visit | None:
        return Visit.objects.filter(series="", source_ref=row["source_ref"]).first()

    def wrong_cells(self, row: dict[str, Any]) -> dict[str, str]:
        errors = super().wrong_cells(row)
        if not str(row["head_count"]).isdigit() or int(row["head_count"]) < 1:
            errors["head_count"] = _("Write a whole number.")
        return errors

    def enter(self, instance: Visit, row: dict[str, Any], actor: Any) -> Visit:
        on = instance.received_on
        person = self.person_of(row, actor, on)
        arrival = Arrival(
            kind=Kind(instance.kind), summary=instance.summary, mode=Mode(instance.mode),
            head_count=int(instance.head_count), source_ref=instance.source_ref,
        )  # fmt: skip
        office = self.office_of(actor, timezone.localdate())
        self.refuse_named(office, instance.kind, instance.summary, on)
        return services.receive(actor=actor, on=on, office=office, arrival=arrival, person=person,
                                reason=_("imported from a file"))  # fmt: skip
