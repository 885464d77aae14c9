-- QUEUED: the gateway has certainly not been asked for anything yet, so that a cancellation needs no answer of it.
alter table payment drop constraint payment_status_check;
alter table payment add constraint payment_status_check check (
    status in ('CANCELLED_BEFORE_START', 'QUEUED', 'REQUESTED', 'AUTHORIZED', 'DECLINED', 'CAPTURED', 'CAPTURE_FAILED',
               'VOIDED', 'REFUNDED'));
