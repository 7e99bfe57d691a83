<?php
// Applying for a payment, confirming it, asking for it.

/** By the last four digits of the card: what a refusal makes of the order. */
const REFUSED = ['0001' => 'failed', '0008' => 'waiting'];

/** The end of a payment that waits for nothing more. */
function conclude(array &$order, array $issued): void
{
    $fate = substr($order['card'], -4);
    if (isset(REFUSED[$fate])) {
        $order['stage'] = REFUSED[$fate];
        $order['token'] = null;
        throw new Refused('declined');
    }
    if (in_array($fate, ['0004', '0005', '0006'], true)) {
        $order['stage'] = 'bank';
        $order['promised'] = $issued['agreement'];
        $order['ends'] = $fate === '0006' ? null : $issued['at'] + SETTLE_MS;
        refuse_unless($fate !== '0006', 'undecided');
        return;
    }
    $order['stage'] = 'done';
    $order['agreement'] = $issued['agreement'];
}

function apply(array $fields, array &$book, array $issued): void
{
    $agreed = ($fields['no_agree'] ?? '') !== '';
    $always = ['user_id', 'busi_partner', 'no_order', 'dt_order', 'name_goods', 'money_order', 'notify_url', 'risk_item', 'pay_type'];
    formats($fields, $agreed ? $always : [...$always, ...CARD]);
    risk_and_expiry($fields);
    if ($agreed) {
        ['card' => $card, 'person' => $person] = agreed($book, $fields);
        $fields = [...$fields, 'card_no' => $card, 'id_no' => $person];
    } else {
        one_person(living($book, $fields), $fields);
    }

    $name = "{$fields['oid_partner']} {$fields['no_order']} {$fields['dt_order']}";
    $earlier = $book['orders'][$name] ?? null;
    if ($earlier !== null) {
        refuse_unless(!in_array($earlier['stage'], ['done', 'bank'], true), 'duplicate');
        refuse_unless((float) $earlier['money'] === (float) $fields['money_order'], 'duplicate');
    }
    $fate = substr($fields['card_no'], -4);
    refuse_unless($agreed || $fate !== '0002', 'declined');
    $book['orders'][$name] = [...new_order($fields, $issued), 'money' => $earlier['money'] ?? $fields['money_order']];
    $order = &$book['orders'][$name];
    if ($fate === '0003') {
        conclude($order, $issued);
        return;
    }
    refuse_unless($fate !== '0007', 'undecided');
    $order = [...$order, 'stage' => 'sms', 'token' => $issued['token'], 'until' => $issued['at'] + TOKEN_MS];
}

function confirm(array $fields, array &$book, array $issued): void
{
    formats($fields, ['no_order', 'token', 'money_order', 'verify_code']);
    $names = array_keys(array_filter($book['orders'], fn($order) => $order['merchant'] === $fields['oid_partner'] && !$order['binding']
        && $order['own'] === $fields['no_order'] && $order['token'] === $fields['token']));
    refuse_unless($names !== [], 'token');
    $order = &$book['orders'][end($names)];
    refuse_unless(!in_array($order['stage'], ['done', 'bank'], true), 'duplicate');
    refuse_unless((float) $order['money'] === (float) $fields['money_order'], 'amount');
    if ($order['by'] !== '') {
        agreed($book, ['oid_partner' => $order['merchant'], 'user_id' => $order['user'], 'no_agree' => $order['by']]);
    }
    code($order, $fields, $issued['at']);
    conclude($order, $issued);
}

function query(array $fields, array $book): void
{
    formats($fields, ($fields['oid_paybill'] ?? '') === '' ? ['no_order', 'dt_order'] : []);
    refuse_unless(named_payment($book, $fields) !== null, 'not-found');
}
