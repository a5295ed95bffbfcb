"""Petitions come in from a spreadsheet: one row, one petition, through the same service."""

from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _
from import_export import fields

from cases.law.words import Kind, Level, Topic
from cases.resources import DayWidget, ServiceResource
from complaints import services
from complaints.law import Channel
from complaints.models import Petition
from complaints.services import Paper


class PetitionResource(ServiceResource):
    """`source_ref` is the reference of the row at its source; sent again, it changes nothing."""

    source_ref = fields.Field("source_ref", "source_ref")
    kind = fields.Field("kind", "kind")
    received_on = fields.Field("received_on", "received_on", widget=DayWidget())
    subject = fields.Field("subject", "subject")
    content = fields.Field("content", "content")
    against = fields.Field("against", "against")
    topic = fields.Field("topic", "topic")
    channel = fields.Field("channel", "channel")
    level = fields.Field("level", "level")
    full_name = fields.Field(column_name="full_name")
    address = fields.Field(column_name="address")
    id_number = fields.Field(column_name="id_number")
    phone = fields.Field(column_name="phone")

    words: ClassVar = {"kind": Kind, "level": Level, "channel": Channel, "topic": Topic}
    defaults: ClassVar = {"topic": Topic.OTHER.value, "channel": Channel.POST.value,
                          "level": Level.FIRST.value}  # fmt: skip
    needed = ("subject", "received_on")

    class Meta:
        model = Petition
        fields = ("source_ref", "kind", "received_on", "subject", "content", "against", "topic",
                  "channel", "level", "full_name", "address", "id_number", "phone")  # fmt: skip
        import_id_fields = ["source_ref"]
        clean_model_instances = False
        use_transactions = True

    def get_instance(self, instance_loader: Any, row: dict[str, Any]) -> Petition | None:
        return Petition.objects.filter(series="", source_ref=row["source_ref"]).first()

    def enter(self, instance: Petition, row: dict[str, Any], actor: Any) -> Petition:
        today = timezone.localdate()
        office = self.office_of(actor, today)
        told = f"{instance.subject} {instance.content} {instance.against}"
        self.refuse_named(office, instance.kind, told, today)
        paper = Paper(
            kind=Kind(instance.kind), received_on=instance.received_on, subject=instance.subject,
            content=instance.content, against=instance.against, level=Level(instance.level),
            channel=Channel(instance.channel), topic=Topic(instance.topic),
            remote=office.remote, source_ref=instance.source_ref,
            anonymous=instance.kind != Kind.DENUNCIATION and not row.get("full_name"),
        )  # fmt: skip
        person = self.person_of(row, actor, today)
        people = [person] if person else []
        return services.enter(actor=actor, on=today, office=office, paper=paper, people=people,
                              reason=_("imported from a file"))  # fmt: skip
