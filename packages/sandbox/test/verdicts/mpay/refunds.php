<?php
// Giving a payment back, and asking what became of that.

function refund(array $fields, array &$book, array $issued): void
{
    $names = ($fields['oid_paybill'] ?? '') === '' ? ['no_order', 'dt_order'] : [];
    formats($fields, ['no_refund', 'dt_refund', 'money_refund', 'notify_url', ...$names]);
    refuse_unless(in_range($fields['money_refund']), 'amount');
    field(in_array($fields['trader_refund'] ?? '', ['', $fields['oid_partner']], true));
    $cents = (int) str_replace('.', '', $fields['money_refund']);

    $payment = named_payment($book, $fields);
    $name = "{$fields['oid_partner']} {$fields['no_refund']} {$fields['dt_refund']}";
    $earlier = $book['refunds'][$name] ?? null;
    $isRetry = $earlier !== null && $earlier['failed'] && $earlier['payment'] === $payment && $earlier['cents'] === $cents;
    refuse_unless($earlier === null || $isRetry, 'duplicate');
    refuse_unless($payment !== null, 'not-found');
    $order = &$book['orders'][$payment];
    refuse_unless($order['stage'] === 'done', 'unpaid');
    refuse_unless($order['given'] + $cents <= (int) str_replace('.', '', $order['money']), 'amount');
    refuse_unless(!in_array($cents % 100, [63, 64], true), 'declined');

    $order['given'] += $cents;
    $book['refunds'][$name] = [
        'merchant' => $fields['oid_partner'], 'own' => $fields['no_refund'], 'number' => $issued['number'],
        'payment' => $payment, 'cents' => $cents, 'failed' => false,
        'ends' => in_array($cents % 100, [62, 65], true) ? null : $issued['at'] + SETTLE_MS,
    ];
}

function query_refund(array $fields, array $book): void
{
    $number = $fields['oid_refundno'] ?? '';
    $own = $fields['no_refund'] ?? '';
    formats($fields, $number === '' ? ['no_refund', 'dt_refund'] : []);
    if ($number === '') {
        refuse_unless(isset($book['refunds']["{$fields['oid_partner']} $own {$fields['dt_refund']}"]), 'not-found');
        return;
    }
    $found = array_filter($book['refunds'], fn($refund) => $refund['number'] === $number
        && $refund['merchant'] === $fields['oid_partner'] && in_array($own, ['', $refund['own']], true));
    refuse_unless($found !== [], 'not-found');
}
